-- What these tables ask of a release: that it knows this migration at least. A migration that an older release could not
-- live with raises it.
create table schema_level (
  oldest integer not null
);

comment on column schema_level.oldest is 'the newest migration of the oldest release that can work with these tables';

insert into schema_level (oldest) values (10);

alter table node add column schema_level integer not null default 10;

comment on column node.schema_level is 'the newest migration its release knows';

create view node_alive as
  select name, schema_level from node where seen_at > current_timestamp - interval '10' second;
