-- Where every place has declined, its directors are told at once, and a step later whoever asked of the rule for emergency
-- departments. It went on for half an hour after the last answer, which is before that rule is due; now it goes on for as
-- long as the person is owed a place of safety.
grant create on schema places to concordat_engine;
set role concordat_engine;
create or replace function places.to_escalate(upto timestamptz, answer_minutes int, step_minutes int, most int)
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
                   case when s.waits then 0
                        else 3 + floor(extract(epoch from upto - s.answered) / (60 * greatest(step_minutes, 1)))::int end)
                   as due
          from search s
         where s.waits
            or exists (select from obligations.obligation o
                        where o.record_id = s.detention and o.kind = 'AT_PLACE_OF_SAFETY' and o.outcome is null))
    select c.detention, c.asked_by, least(c.due, 4)
      from climbed c
     where least(c.due, 4) > coalesce((select max(e.rung) from places.escalation e where e.detention = c.detention), 0)
     order by c.began, c.detention
     limit most
$$;
reset role;
revoke create on schema places from concordat_engine;
