-- Who belongs to which organisation, and what each may do.

create table tenant (
  tenant_id  integer                     primary key check (tenant_id > 0),
  tenant_key varchar(40)                 not null unique,
  name       varchar(200)                not null,
  region     varchar(40)                 not null,
  created_at timestamp(3) with time zone not null
);

create table site (
  site_id         uuid          primary key,
  tenant_id       integer       not null references tenant,
  site_key        varchar(40)   not null unique,
  name            varchar(200)  not null,
  locales         varchar(400)  not null,
  allowed_origins varchar(4000) not null,
  message_chars   integer       not null check (message_chars between 1 and 4000),
  form            varchar(8000) not null,
  preview         boolean       not null
);
create index site_by_tenant on site (tenant_id, name, site_id);

create table department (
  department_id  uuid         primary key,
  tenant_id      integer      not null references tenant,
  department_key varchar(40)  not null,
  name           varchar(200) not null,
  unique (tenant_id, department_key),
  unique (tenant_id, department_id)
);

-- user_name is unique on the server: it alone is typed at sign-in. epoch grows when every session must end.
create table app_user (
  user_id       uuid         primary key,
  tenant_id     integer      not null references tenant,
  user_name     varchar(64)  not null unique check (user_name = lower(user_name)),
  display_name  varchar(100) not null,
  enabled       boolean      not null,
  epoch         integer      not null,
  password      varchar(100) not null,
  salt          varchar(64)  not null,
  iterations    integer      not null,
  last_login_at timestamp(3) with time zone,
  unique (tenant_id, user_name),
  unique (tenant_id, user_id)
);

create table role (
  role_id   uuid         primary key,
  tenant_id integer      not null references tenant,
  role_key  varchar(40)  not null,
  name      varchar(200) not null,
  built_in  boolean      not null,
  unique (tenant_id, role_key),
  unique (tenant_id, role_id)
);

create table role_permission (
  tenant_id  integer     not null,
  role_id    uuid        not null,
  permission varchar(40) not null,
  primary key (role_id, permission),
  foreign key (tenant_id, role_id) references role (tenant_id, role_id) on delete cascade
);

create table user_role (
  tenant_id integer not null,
  user_id   uuid    not null,
  role_id   uuid    not null,
  primary key (user_id, role_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, role_id) references role (tenant_id, role_id)
);
create index user_role_by_role on user_role (tenant_id, role_id);

create table user_department (
  tenant_id     integer not null,
  user_id       uuid    not null,
  department_id uuid    not null,
  primary key (user_id, department_id),
  foreign key (tenant_id, user_id) references app_user (tenant_id, user_id) on delete cascade,
  foreign key (tenant_id, department_id) references department (tenant_id, department_id)
);
create index user_department_by_department on user_department (tenant_id, department_id);

-- What must be found before a tenant is known.
create view site_directory as
  select site_id, tenant_id, site_key, name, locales, allowed_origins, message_chars, form, preview from site;

create view department_directory as
  select department_id, tenant_id, department_key, name from department;

-- For Elytron's realm. A disabled user has no credential.
create view login_credential as
  select user_name, password, salt, iterations from app_user where enabled;

-- The state of a user as of this statement, for every request and frame.
create view live_user as
  select u.user_id, u.tenant_id, u.user_name, u.display_name, u.enabled, u.epoch,
    coalesce((select listagg(distinct p.permission, ' ')
      from user_role r join role_permission p on p.role_id = r.role_id
      where r.user_id = u.user_id), '') as permissions,
    coalesce((select listagg(cast(d.department_id as varchar), ' ')
      from user_department d
      where d.user_id = u.user_id), '') as departments
  from app_user u;
