-- Who is at which job, and when it is due next. A migration that brings a job brings its row.
create table job (
  name         varchar(60)              primary key,
  run          bigint                   not null default 0,
  due_at       timestamp with time zone not null,
  leased_until timestamp with time zone,
  begun_at     timestamp with time zone,
  done_at      timestamp with time zone
);

comment on column job.run is 'the number of the newest run; who knows an older one has lost the job';

grant select, update on job to ${app};

insert into job (name, due_at) values ('forget-stale-visits', current_timestamp);

-- For jobs, which go through every organisation.
create view tenant_directory as select tenant_id from tenant;
grant select on tenant_directory to ${app};

grant delete on start_request to ${app};
