-- The programs an organisation lets in. hash is the SHA-256 of the secret that does, null once it was revoked.
create table api_client (
  client_id   uuid                     primary key,
  tenant_id   integer                  not null references tenant,
  name        varchar(100)             not null,
  permissions varchar(400)             not null,
  hash        varbinary(32)            unique,
  issued_at   timestamp with time zone not null,
  last_day    date,
  unique (tenant_id, name)
);

-- A secret arrives before its tenant is known: this finds whose it is, for who holds it.
create view api_client_directory as
  select hash, last_day, tenant_id, client_id, name, permissions from api_client;
