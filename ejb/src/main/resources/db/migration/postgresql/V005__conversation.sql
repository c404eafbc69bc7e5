create table conversation (
  id            uuid primary key,
  tenant_id     integer not null references tenant,
  site_id       uuid not null,
  department_id uuid not null,
  locale        varchar(35) not null,
  state         varchar(8) not null,
  agent_id      uuid,
  agent_name    varchar(120),
  last_seq      bigint not null,
  visitor_read  bigint not null,
  agent_read    bigint not null,
  started_at    timestamp with time zone not null,
  accepted_at   timestamp with time zone,
  closed_at     timestamp with time zone,
  close_reason  varchar(20),
  unique (tenant_id, id)
);

-- What the visitor told before the chat: sealed as a whole, in a row of its own, so that the busy row above stays small.
create table arrival_form (
  conversation_id uuid primary key,
  tenant_id       integer not null,
  body            bytea not null,
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);

-- client_id is unique per author: what one side sends can never swallow what the other side sends.
create table message (
  conversation_id uuid not null,
  seq             bigint not null,
  tenant_id       integer not null,
  author          varchar(8) not null,
  author_id       uuid,
  author_name     varchar(120),
  client_id       varchar(36) not null,
  body            bytea not null,
  spans           text,
  at              timestamp with time zone not null,
  primary key (conversation_id, seq),
  unique (conversation_id, author, client_id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);

-- The SHA-256 of each token a visitor may come back with; parent is the token it replaces once it was used.
create table visitor_token (
  hash            bytea primary key,
  tenant_id       integer not null,
  conversation_id uuid not null,
  parent          bytea,
  issued_at       timestamp with time zone not null,
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);
create index visitor_token_conversation on visitor_token (conversation_id);

-- Makes a repeated request to start a conversation harmless; the key and the request are kept as hashes.
create table start_request (
  hash            bytea primary key,
  tenant_id       integer not null,
  conversation_id uuid not null,
  request         bytea not null,
  made_at         timestamp with time zone not null,
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);

create table draft (
  conversation_id uuid not null,
  user_id         uuid not null,
  tenant_id       integer not null,
  body            bytea not null,
  saved_at        timestamp with time zone not null,
  primary key (conversation_id, user_id),
  foreign key (tenant_id, conversation_id) references conversation (tenant_id, id)
);

-- A token arrives before its tenant is known: this finds the tenant, and nothing else, for who holds the token.
create view visitor_token_directory as select hash, tenant_id, conversation_id from visitor_token;

create index conversation_queue on conversation (tenant_id, department_id, started_at, id) where state = 'QUEUED';
create index conversation_agent on conversation (tenant_id, agent_id) where state = 'OPEN';

call keep_tenants_apart('conversation');
call keep_tenants_apart('arrival_form');
call keep_tenants_apart('message');
call keep_tenants_apart('visitor_token');
call keep_tenants_apart('start_request');
call keep_tenants_apart('draft');

grant select, insert, update on conversation to ${app};
grant select, insert on arrival_form, message, start_request to ${app};
grant select, insert, delete on visitor_token to ${app};
grant select, insert, update, delete on draft to ${app};
grant select on visitor_token_directory to ${app};

-- The writer commits messages of all tenants in one batch; each row carries its tenant, and the foreign key holds it to
-- the conversation's.
create policy by_writer on conversation to ${writer} using (true);
create policy by_writer on message to ${writer} using (true);
grant select, update on conversation to ${writer};
grant select, insert on message to ${writer};
