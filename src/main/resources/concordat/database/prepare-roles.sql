-- The roles of Concordat. Run by an administrator, any number of times, on any database of the server.
-- concordat_owner owns the schema and migrates it; concordat_app serves, owns nothing and is subject to row security.
-- The others do one narrow work each, across agencies, inside functions that are theirs. Nobody signs in as them.

do $roles$
declare
    narrow text;
begin
    if to_regrole('concordat_owner') is null then
        create role concordat_owner;
    end if;
    if to_regrole('concordat_app') is null then
        create role concordat_app;
    end if;
    alter role concordat_owner login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    alter role concordat_app login noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls;

    foreach narrow in array array ['concordat_signin', 'concordat_guest', 'concordat_engine', 'concordat_matching', 'concordat_involvement',
        'concordat_sealing']
    loop
        if to_regrole(narrow) is null then
            execute format('create role %I', narrow);
        end if;
        execute format(
            'alter role %I nologin noinherit nosuperuser nocreatedb nocreaterole noreplication nobypassrls', narrow);
        -- The owner hands functions over to them, which takes membership. It inherits nothing by it.
        execute format('grant %I to concordat_owner', narrow);
    end loop;
end
$roles$;

-- A password is set where one is given, as its SCRAM verifier; otherwise it stays as it is.
do $passwords$
declare
    owner_password text := current_setting('concordat.owner_password', true);
    app_password text := current_setting('concordat.app_password', true);
begin
    if owner_password <> '' then
        execute format('alter role concordat_owner password %L', owner_password);
    end if;
    if app_password <> '' then
        execute format('alter role concordat_app password %L', app_password);
    end if;
end
$passwords$;
