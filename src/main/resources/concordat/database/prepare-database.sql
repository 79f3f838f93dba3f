-- What only an administrator may do inside the database of Concordat. Run in it, any number of times.

do $rights$
begin
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to concordat_app', current_database());
end
$rights$;

revoke all on schema public from public;
grant usage on schema public to public;
grant usage, create on schema public to concordat_owner;

create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
