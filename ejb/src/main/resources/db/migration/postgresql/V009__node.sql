-- The nodes that run on this database, by its own clock. A row that was not seen for ten seconds is of a node that is dead,
-- frozen or cut off.
create table node (
  name       varchar(255)             primary key,
  life       uuid                     not null,
  speaks     integer                  not null,
  knows      integer                  not null,
  joined     boolean                  not null default false,
  started_at timestamp with time zone not null,
  seen_at    timestamp with time zone not null
);

comment on column node.life is 'another one after each start';
comment on column node.speaks is 'the version of what nodes tell each other';
comment on column node.joined is 'whether it has met the others; one that has not yet is nobody to look for';
comment on column node.knows is 'the oldest version of it that this node understands';

grant select, insert, update, delete on node to ${app};
