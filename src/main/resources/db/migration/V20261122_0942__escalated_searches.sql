-- Who was told that no place has accepted somebody: the coordinators of the places asked, then those on call for them, then
-- their directors, and last whoever asked, of the rule for emergency departments.
create table places.escalation (
    detention  uuid        not null references records.record,
    rung       int         not null check (rung between 1 and 4),
    told       text        not null,
    post       text        not null,
    post_title text        not null,
    team       text        not null,
    asked_by   text        not null,
    told_at    timestamptz not null,
    primary key (detention, rung, told, post)
);
create index escalated_to on places.escalation (told, told_at desc);

alter table places.escalation enable row level security;
alter table places.escalation force row level security;
create policy between_the_two on places.escalation for select
    using ((select actor.agency()) in (told, asked_by) and (select actor.only_record()) is null);
create policy told_by_the_engine on places.escalation for insert
    with check (asked_by = (select actor.agency())
                and (select actor.role()) = 'OBLIGATION_ENGINE'
                and records.is_involved(detention));
call records.goes_with('places.escalation', 'detention');
grant select, insert on places.escalation to concordat_app;

-- Searches of the last hours that nobody has accepted, and that have climbed further than was told. The ladder is climbed
-- a rung at each step from when an answer was due; where every place has declined, its directors are told at once.
create index requests_by_time on places.request (asked_at);
grant select on places.request, places.escalation to concordat_engine;
create policy engine on places.request for select to concordat_engine using (true);
create policy engine on places.escalation for select to concordat_engine using (true);
create function places.to_escalate(upto timestamptz, answer_minutes int, step_minutes int, most int)
    returns table (detention uuid, asked_by text, rung int)
    language sql stable security definer set search_path = '' as $$
    with search as (
        select r.detention, r.asked_by, min(r.asked_at) as began,
               bool_or(r.state = 'ASKED') as waits,
               max(r.answered_at) as answered
          from places.request r
         where r.asked_at > upto - interval '6 hours' and r.asked_at <= upto
         group by r.detention, r.asked_by
        having bool_or(r.state in ('ASKED', 'DECLINED')) and not bool_or(r.state = 'ACCEPTED')),
    climbed as (
        select s.detention, s.asked_by, s.began,
               greatest(
                   case when s.began + answer_minutes * interval '1 minute' > upto then 0
                        else 1 + floor(extract(epoch from upto - s.began - answer_minutes * interval '1 minute')
                                       / (60 * greatest(step_minutes, 1)))::int end,
                   case when s.waits then 0 else 3 end) as due
          from search s
         where s.waits or s.answered > upto - interval '30 minutes')
    select c.detention, c.asked_by, least(c.due, 4)
      from climbed c
     where least(c.due, 4) > coalesce((select max(e.rung) from places.escalation e where e.detention = c.detention), 0)
     order by c.began, c.detention
     limit most
$$;
revoke execute on function places.to_escalate(timestamptz, int, int, int) from public;
grant execute on function places.to_escalate(timestamptz, int, int, int) to concordat_app;
grant create on schema places to concordat_engine;
alter function places.to_escalate(timestamptz, int, int, int) owner to concordat_engine;
revoke create on schema places from concordat_engine;
