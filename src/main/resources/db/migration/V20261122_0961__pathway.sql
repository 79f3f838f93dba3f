-- The pathway of somebody who is held: what each stage took, and who waits for what now. It keeps nothing of its own: it
-- reads what the modules before it keep, as whoever asks, so that row security decides what each sees.
create schema pathway;
grant usage on schema pathway to concordat_app;

-- The times T0 to T16 of a detention, and what is counted of one that has ended. A column that a query leaves out costs it
-- nothing.
create view pathway.times with (security_invoker = true) as
select d.id, d.person_id, d.incident_id, d.officer_id, d.officer_agency, d.ended_at, d.outcome, d.must_end_by, d.first_place_kind,
       d.incident_id is null or exists (select from incidents.incident i where i.id = d.incident_id) as incident_seen,
       coalesce('CLINICAL' = any(records.scope_of(d.id)), false) as clinical_seen,
       coalesce((select min(c.received_at) from calls.call c where c.incident = d.incident_id),
                (select i.opened_at from incidents.incident i where i.id = d.incident_id)) as called_at,
       (select min(u.at_scene_at) from incidents.unit u where u.incident = d.incident_id) as on_scene_at,
       (select min(c.held_at) from detentions.consultation c
         where c.detention_id = d.id and c.about = 'USING_SECTION_136') as consulted_at,
       d.detained_at,
       least((select min(least(l.ambulance_asked_at, case when l.mode = 'AMBULANCE' then l.requested_at end))
                from detentions.leg l where l.detention_id = d.id),
             (select min(a.requested_at) from incidents.ambulance_request a where a.incident = d.incident_id))
           as ambulance_asked_at,
       least((select min(l.on_scene_at) from detentions.leg l where l.detention_id = d.id and l.mode = 'AMBULANCE'),
             (select min(a.on_scene_at) from incidents.ambulance_request a where a.incident = d.incident_id))
           as ambulance_on_scene_at,
       (select min(q.asked_at) from places.request q where q.detention = d.id) as place_asked_at,
       (select min(q.answered_at) from places.request q where q.detention = d.id and q.state = 'ACCEPTED') as place_accepted_at,
       (select count(*) from places.request q where q.detention = d.id and q.state = 'DECLINED') as declines,
       (select min(l.left_at) from detentions.leg l where l.detention_id = d.id) as left_scene_at,
       (select min(a.arrived_at) from detentions.arrival a where a.detention_id = d.id) as arrived_at,
       d.handed_over_at, d.released_at,
       (select min(s.asked_at) from detentions.assessor s where s.detention_id = d.id and s.kind = 'AMHP') as amhp_asked_at,
       (select min(s.arrived_at) from detentions.assessor s where s.detention_id = d.id and s.kind = 'AMHP') as amhp_arrived_at,
       (select min(s.asked_at) from detentions.assessor s where s.detention_id = d.id and s.kind = 'DOCTOR') as doctor_asked_at,
       (select min(s.arrived_at) from detentions.assessor s where s.detention_id = d.id and s.kind = 'DOCTOR')
           as doctor_arrived_at,
       (select s.started_at from detentions.assessment s where s.detention_id = d.id) as assessment_started_at,
       (select s.finished_at from detentions.assessment s where s.detention_id = d.id) as assessment_finished_at,
       coalesce((select s.agreed_at from detentions.assessment s where s.detention_id = d.id), d.ended_at) as agreed_at,
       (select s.bed_asked_at from detentions.assessment s where s.detention_id = d.id) as bed_asked_at,
       (select s.bed_found_at from detentions.assessment s where s.detention_id = d.id) as bed_found_at,
       d.extension_at,
       exists (select from detentions.leg l where l.detention_id = d.id and l.arrived_at is not null) as conveyed,
       exists (select from detentions.leg l where l.detention_id = d.id and l.arrived_at is not null and l.mode = 'AMBULANCE')
           as by_ambulance
  from detentions.detention d;

-- Each time that a known person was held: what repeats what.
create view pathway.held with (security_invoker = true) as
select d.id, r.reference, d.person_id, d.detained_at, d.ended_at, d.outcome
  from detentions.detention d
  join records.record r on r.id = d.id;

-- What became of each, for the officers who detained them and the incident that it arose from.
create view pathway.told with (security_invoker = true) as
select d.id, r.reference, d.officer_id, d.incident_id, d.person_name, d.place_name, d.detained_at, d.ended_at, d.outcome,
       coalesce((select t.words from detentions.told_officers t where t.detention_id = d.id), '') as words
  from detentions.detention d
  join records.record r on r.id = d.id;

-- Who is on the pathway, how far they have come, and what is owed next: by anybody, and by the agency that asks.
-- `seen_since` is when that agency came to see them.
create view pathway.person with (security_invoker = true) as
select d.id, r.reference, d.person_name, d.officer_agency, d.detained_at, d.place_name,
       (select max(a.arrived_at) from detentions.arrival a where a.detention_id = d.id) as arrived_at,
       (select max(l.left_at) from detentions.leg l where l.detention_id = d.id) as left_at,
       (select p.name
          from places.booked_for f
          join places.booking b on b.id = f.booking
          join places.suite s on s.id = b.suite
          join places.place p on p.code = s.place
         where f.detention = d.id and b.during @> (select actor.now())
         order by lower(b.during) desc
         limit 1) as held_at_place,
       d.handed_over_at, d.released_at, d.must_end_by, d.ended_at, d.outcome,
       s.started_at, s.finished_at, s.outcome as agreed, s.agreed_at, s.bed_asked_at, s.bed_found_at,
       next.kind as next_kind, next.due_at as next_due_at, next.owner_agency as next_agency, next.owner as next_owner,
       ours.kind as our_kind, ours.due_at as our_due_at,
       (select min(i.starts_at) from records.involvement i
         where i.record_id = d.id and i.agency = (select actor.agency())) as seen_since
  from detentions.detention d
  join records.record r on r.id = d.id
  left join detentions.assessment s on s.detention_id = d.id
  left join lateral (
       select o.kind, o.due_at, o.owner_agency, coalesce(t.name, a.name, o.owner_agency) as owner
         from obligations.obligation o
         left join agencies.team t on t.code = o.owner_team
         left join agencies.organisation a on a.code = o.owner_agency
        where o.record_id = d.id and o.outcome is null
        order by o.due_at, o.id
        limit 1) next on true
  left join lateral (
       select o.kind, o.due_at
         from obligations.obligation o
        where o.record_id = d.id and o.outcome is null and o.owner_agency = (select actor.agency())
        order by o.due_at, o.id
        limit 1) ours on true;

grant select on pathway.times, pathway.held, pathway.told, pathway.person to concordat_app;

-- Whoever is involved hears that something of it changed, and asks again as themselves.
create function pathway.tell() returns trigger language plpgsql as $$
declare
    changed uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
    -- What is put back as nobody, as when a backup is restored, is news to nobody.
    if coalesce(current_setting('concordat.agency', true), '') = '' then
        return null;
    end if;
    perform pg_notify('concordat', 'work:' || i.agency)
       from records.involvements(changed) i
      where i.ends_at is null or i.ends_at > actor.now();
    return null;
end
$$;
revoke execute on function pathway.tell() from public;
create trigger told after update on detentions.detention for each row execute function pathway.tell('id');
create trigger told after insert or update on detentions.leg for each row execute function pathway.tell('detention_id');
create trigger told after insert or update on detentions.assessor for each row execute function pathway.tell('detention_id');
create trigger told after insert or update on detentions.assessment for each row execute function pathway.tell('detention_id');
