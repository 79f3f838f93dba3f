-- Whether somebody is involved in a row's record is looked up by the index, for each row that a query comes to. PostgreSQL had
-- the choice of gathering every involvement of the agency first, which costs as much as there has ever been recorded, and took
-- it wherever it expected thousands of rows; and it planned both ways each time. `offset 0` says that there is nothing to choose.
do $$
declare
    judged record;
begin
    for judged in
        select p.schemaname, p.tablename, p.policyname, p.qual from pg_policies p where p.qual like '%records.involvement i%'
    loop
        execute format(
            'alter policy %I on %I.%I using (%s)', judged.policyname, judged.schemaname, judged.tablename,
            regexp_replace(judged.qual, '\)\)$', ' offset 0))'));
    end loop;
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
               and %3$s
            offset 0))',
        protected, record_column,
        case when section = '' then 'true' else format('(%1$s = any(i.scope) or %1$s = '''')', section) end);
    if not exists (select 1 from records.about a where a.rows_of = protected::text) then
        call records.goes_with(protected, record_column);
    end if;
end
$$;
