-- A tenant's key has versions; the highest is in force. check_value tells whether the key in the store is still that key.
create table key_version (
  id          uuid primary key,
  tenant_id   integer not null,
  version     integer not null,
  check_value bytea not null,
  created_at  timestamp with time zone not null,
  unique (tenant_id, version)
);

-- In a table of its own, so that backups of keys can be kept for a shorter time than backups of what they open.
create table data_key (
  conversation_id uuid primary key,
  tenant_id       integer not null,
  key_id          integer not null,
  kek_version     integer not null,
  wrapped         bytea not null,
  created_at      timestamp with time zone not null,
  foreign key (tenant_id, kek_version) references key_version (tenant_id, version)
);
create index data_key_kek on data_key (tenant_id, kek_version, conversation_id);

-- What must be in the store at the start, which is before any tenant is bound.
create view key_in_use as
  select v.tenant_id, v.version, v.check_value
    from key_version v
   where v.version = (select max(n.version) from key_version n where n.tenant_id = v.tenant_id)
      or exists (select 1 from data_key k where k.tenant_id = v.tenant_id and k.kek_version = v.version);

call keep_tenants_apart('key_version');
call keep_tenants_apart('data_key');

grant select, insert, delete on key_version to ${app};
grant select, insert, delete, update (kek_version, wrapped) on data_key to ${app};
grant select on key_in_use to ${app};

-- The writer seals messages of all tenants in one batch, and may meet a conversation whose key is not in memory. What it
-- may read here is of no use without the tenants' keys, which are not in the database.
create policy by_writer on data_key for select to ${writer} using (true);
grant select on data_key to ${writer};
