-- What an agent said last of being available. The row outlives the desk, so that nobody who is away is back by a reload.
create table agent_status (
  user_id   uuid       primary key,
  tenant_id integer    not null,
  status    varchar(9) not null check (status in ('AVAILABLE', 'BUSY', 'AWAY')),
  foreign key (tenant_id, user_id) references app_user (tenant_id, user_id)
);

call keep_tenants_apart('agent_status');

grant select, insert, update on agent_status to ${app};
