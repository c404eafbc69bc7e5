-- The tenant of the current transaction, or null: then a policy shows no row. nullif, since a connection that was used
-- before has the empty string where a new one has null.
create function current_tenant() returns integer
  language sql stable parallel safe
  as $$ select nullif(current_setting('parley.tenant', true), '')::integer $$;

grant execute on function current_tenant() to ${app}, ${writer};

-- Puts a table behind row security: the application sees its tenant's rows, the owner (migrations, directories) all.
create procedure keep_tenants_apart(guarded regclass)
  language plpgsql
  as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy by_tenant on %s to ${app} using (tenant_id = (select current_tenant()))', guarded);
  execute format('create policy by_owner on %s to %I using (true)', guarded, current_user);
end
$$;
