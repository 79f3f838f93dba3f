-- What an operator is told of the engine and of sealing: numbers over all agencies, of nobody in particular.
create function obligations.watched(at timestamptz)
    returns table (open bigint, late bigint, escalated bigint, sounds_next timestamptz)
    language sql stable security definer set search_path = '' as $$
    select count(*), count(*) filter (where o.due_at < at),
           count(*) filter (where exists (select 1 from obligations.alarm a
                                           where a.obligation_id = o.id and a.what = 'ESCALATE' and a.sounded_at is not null)),
           (select min(a.sounds_at) from obligations.alarm a where a.sounded_at is null)
      from obligations.obligation o
     where o.outcome is null
$$;
revoke execute on function obligations.watched(timestamptz) from public;
grant execute on function obligations.watched(timestamptz) to concordat_app;
grant create on schema obligations to concordat_engine;
alter function obligations.watched(timestamptz) owner to concordat_engine;
revoke create on schema obligations from concordat_engine;

create function evidence.unsealed()
    returns table (sealed bigint, waiting bigint, oldest timestamptz)
    language sql stable security definer set search_path = '' as $$
    select (select coalesce(max(c.tree_size), 0) from evidence.checkpoint c),
           (select count(*) from (select 1 from records.unsealed u limit 100000) as counted),
           (select e.entered_at
              from records.unsealed u
              join records.entry e on e.record_id = u.record_id and e.seq = u.seq
             order by u.nth
             limit 1)
$$;
revoke execute on function evidence.unsealed() from public;
grant execute on function evidence.unsealed() to concordat_app;
grant create on schema evidence to concordat_sealing;
alter function evidence.unsealed() owner to concordat_sealing;
revoke create on schema evidence from concordat_sealing;
