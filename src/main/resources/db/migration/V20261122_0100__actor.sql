-- Who is acting, as the program says at the start of each transaction. As nobody, a query is an error and not an empty
-- list: once a session has set the names they read '' ever after, so '' is nobody too.
create schema actor;
grant usage on schema actor to public;

create function actor.setting(name text) returns text language plpgsql stable as $$
declare
    said text := coalesce(current_setting('concordat.' || name, true), '');
begin
    if said = '' then
        raise insufficient_privilege using message = 'No actor: row-level security has nobody to judge';
    end if;
    return said;
end
$$;

create function actor.id() returns uuid language sql stable as $$ select actor.setting('actor')::uuid $$;

create function actor.agency() returns text language sql stable as $$ select actor.setting('agency') $$;

create function actor.role() returns text language sql stable as $$ select actor.setting('role') $$;

create function actor.now() returns timestamptz language sql stable as $$ select actor.setting('now')::timestamptz $$;

-- The one record a guest may see; null for everybody else.
create function actor.only_record() returns uuid language sql stable as $$
    select nullif(current_setting('concordat.only_record', true), '')::uuid
$$;
