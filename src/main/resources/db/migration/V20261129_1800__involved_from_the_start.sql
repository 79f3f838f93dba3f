-- An involvement opens a record from the moment it is written, whatever the clock said then: one that was ahead and was put
-- right, or that of another node, hid what was recorded meanwhile until the time came again. None is made for later. What
-- ended before it began, as it may be told by a clock that was put right, is over.
do $$
declare
    judged record;
    now_of constant text := '( SELECT actor.now() AS now)';
begin
    for judged in
        select p.schemaname, p.tablename, p.policyname, p.qual from pg_policies p where p.qual like '%i.starts_at%'
    loop
        execute format(
            'alter policy %I on %I.%I using (%s)', judged.policyname, judged.schemaname, judged.tablename,
            replace(
                replace(judged.qual, '(i.starts_at <= ' || now_of || ') AND ', ''),
                'i.ends_at > ' || now_of, 'i.ends_at > greatest(' || now_of || ', i.starts_at)'));
    end loop;
    if exists (select from pg_policies p where p.qual like '%i.starts_at <=%') then
        raise 'A policy still asks when an involvement begins';
    end if;
end
$$;

-- As before in all else, for what is protected from now on.
create or replace procedure records.protect(protected regclass, record_column name, section text) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', protected);
    execute format('alter table %s force row level security', protected);
    execute format('drop policy if exists involved on %s', protected);
    execute format(
        'create policy involved on %1$s using (exists (
            select 1 from records.involvement i
             where i.record_id = %1$s.%2$I
               and i.agency = (select actor.agency())
               and (i.ends_at is null or i.ends_at > greatest((select actor.now()), i.starts_at))
               and (i.only_for is null or (select actor.id()) = any(i.only_for))
               and coalesce((select actor.only_record()) = i.record_id, true)
               and %3$s))',
        protected, record_column,
        case when section = '' then 'true' else format('(%1$s = any(i.scope) or %1$s = '''')', section) end);
    if not exists (select 1 from records.about a where a.rows_of = protected::text) then
        call records.goes_with(protected, record_column);
    end if;
end
$$;

grant create on schema records to concordat_involvement;
set role concordat_involvement;
create or replace function records.is_involved(record uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (select 1 from records.involvement i
                    where i.record_id = record
                      and i.agency = actor.agency()
                      and (i.ends_at is null or i.ends_at > greatest(actor.now(), i.starts_at))
                      and (i.only_for is null or actor.id() = any(i.only_for))
                      and coalesce(actor.only_record() = record, true))
$$;
create or replace function records.scope_of(record uuid) returns text[] language sql stable security definer set search_path = '' as $$
    select case when records.is_involved(record) then
        array(select distinct unnest(i.scope) from records.involvement i
               where i.record_id = record
                 and i.agency = actor.agency()
                 and (i.ends_at is null or i.ends_at > greatest(actor.now(), i.starts_at))
                 and (i.only_for is null or actor.id() = any(i.only_for)))
    end
$$;
reset role;
revoke create on schema records from concordat_involvement;
