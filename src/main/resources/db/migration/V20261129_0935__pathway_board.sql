-- What is owed soonest on a record is read first, so that one row of it is judged and not all.
drop index obligations.open_obligations_of_record;
create index open_obligations_of_record on obligations.obligation (record_id, due_at, id) where outcome is null;

-- As before, with less work for each person: the journey is what the detention carries, a place is looked for only while
-- they are on their way, and what the agency owes is looked for only where another owes something sooner.
create or replace view pathway.person with (security_invoker = true) as
select d.id, r.reference, d.person_name, d.officer_agency, d.detained_at, d.place_name, d.arrived_at, d.left_at,
       case when d.arrived_at is null then
           (select p.name
              from places.booked_for f
              join places.booking b on b.id = f.booking
              join places.suite s on s.id = b.suite
              join places.place p on p.code = s.place
             where f.detention = d.id and b.during @> (select actor.now())
             order by lower(b.during) desc
             limit 1)
       end as held_at_place,
       d.handed_over_at, d.released_at, d.must_end_by, d.ended_at, d.outcome,
       s.started_at, s.finished_at, s.outcome as agreed, s.agreed_at, s.bed_asked_at, s.bed_found_at,
       next.kind as next_kind, next.due_at as next_due_at, next.owner_agency as next_agency,
       coalesce((select t.name from agencies.team t where t.code = next.owner_team),
                (select a.name from agencies.organisation a where a.code = next.owner_agency),
                next.owner_agency) as next_owner,
       coalesce(ours.kind, case when next.owner_agency = (select actor.agency()) then next.kind end) as our_kind,
       coalesce(ours.due_at, case when next.owner_agency = (select actor.agency()) then next.due_at end) as our_due_at,
       (select min(i.starts_at) from records.involvement i
         where i.record_id = d.id and i.agency = (select actor.agency())) as seen_since
  from detentions.detention d
  join records.record r on r.id = d.id
  left join detentions.assessment s on s.detention_id = d.id
  left join lateral (
       select o.kind, o.due_at, o.owner_agency, o.owner_team
         from obligations.obligation o
        where o.record_id = d.id and o.outcome is null
        order by o.due_at, o.id
        limit 1) next on true
  left join lateral (
       select o.kind, o.due_at
         from obligations.obligation o
        where next.owner_agency <> (select actor.agency())
          and o.record_id = d.id and o.outcome is null and o.owner_agency = (select actor.agency())
        order by o.due_at, o.id
        limit 1) ours on true;
