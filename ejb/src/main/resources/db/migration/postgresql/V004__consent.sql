-- What visitors are asked to agree to, and what each agreed to. A text is never changed: a new wording is a new version.
create table consent_text (
  tenant_id    integer not null references tenant,
  site_id      uuid not null,
  locale       varchar(35) not null,
  version      integer not null,
  body         text not null,
  hash         varchar(64) not null,
  published_at timestamp with time zone not null,
  primary key (site_id, locale, version)
);

create table consent (
  id              uuid primary key,
  tenant_id       integer not null references tenant,
  site_id         uuid not null,
  conversation_id uuid not null unique,
  locale          varchar(35) not null,
  version         integer not null,
  hash            varchar(64) not null,
  purpose         varchar(200) not null,
  given_at        timestamp with time zone not null,
  withdrawn_at    timestamp with time zone
);

call keep_tenants_apart('consent_text');
call keep_tenants_apart('consent');

grant select, insert on consent_text to ${app};
grant select, insert on consent to ${app};
grant update (withdrawn_at) on consent to ${app};
