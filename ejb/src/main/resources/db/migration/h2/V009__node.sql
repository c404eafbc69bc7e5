-- The nodes that run on this database; with the embedded one there is one, which keeps no record of itself.
create table node (
  name       varchar(255)             primary key,
  life       uuid                     not null,
  speaks     integer                  not null,
  knows      integer                  not null,
  joined     boolean                  not null default false,
  started_at timestamp with time zone not null,
  seen_at    timestamp with time zone not null
);
