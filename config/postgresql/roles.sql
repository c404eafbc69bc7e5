-- The three roles Parley works with, for an administrator to run once, as a superuser, in the database of Parley:
--   psql -v owner_password=… -v app_password=… -v writer_password=… -f roles.sql parley
-- owner: creates and changes tables (migrations at start). app: everything people do, behind row security.
-- writer: commits messages of all tenants in one batch; it reaches three tables only. None can bypass row security.
CREATE ROLE parley_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE parley_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE ROLE parley_writer LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'writer_password';
-- The plans of the writer's short statements are best with its indices, also while the tables are still empty, and are
-- the same for every batch: planning a small batch anew would cost more than doing it.
ALTER ROLE parley_writer SET enable_seqscan = off;
ALTER ROLE parley_writer SET enable_hashjoin = off;
ALTER ROLE parley_writer SET enable_mergejoin = off;
ALTER ROLE parley_writer SET plan_cache_mode = force_generic_plan;
-- A node that freezes in the middle of a batch, or of a job, gives its locks back, and the others go on.
ALTER ROLE parley_writer SET idle_in_transaction_session_timeout = '5s';
ALTER ROLE parley_app SET idle_in_transaction_session_timeout = '10s';
CREATE SCHEMA IF NOT EXISTS parley AUTHORIZATION parley_owner;
GRANT USAGE ON SCHEMA parley TO parley_app, parley_writer;
ALTER ROLE parley_owner SET search_path = parley;
ALTER ROLE parley_app SET search_path = parley;
ALTER ROLE parley_writer SET search_path = parley;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
