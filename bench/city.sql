-- Makes of a hundred thousand detentions that the generator wrote, all of them within 73 days, ten years of a city: 52 minutes
-- apart, most of somebody who is known, with how they came, who assessed them and what was asked. Run as the superuser, on a
-- directory that `./concordat bench --only site --to 100000` has left behind.
\set ON_ERROR_STOP 1
set session_replication_role = replica;
set synchronous_commit = off;
begin;

create temporary table city as
select d.id, d.place_agency as trust, r.n, r.chance,
       timestamptz '2026-11-01T00:00Z' - r.n * interval '52.56 minutes' as at,
       timestamptz '2026-11-01T00:00Z' - r.n * interval '52.56 minutes' - d.detained_at as moved
  from detentions.detention d
  cross join lateral (select c.n, abs(hashint8(c.n)) as chance
                        from (select cast(substr(x.reference, 6) as bigint) as n from records.record x where x.id = d.id) c) r
 where d.ended_at is not null and d.place_agency is not null;
create temporary table somebody as select row_number() over (order by id) - 1 as i, id from people.person;
create temporary table site as
select distinct on (organisation) organisation, code, name from places.place where kind = 'HBPOS' order by organisation, code;

insert into detentions.arrival (id, detention_id, place_code, place_name, place_kind, agency, arrived_at)
select gen_random_uuid(), c.id, 'X-ED', 'Example department', 'EMERGENCY_DEPARTMENT', 'X-ACUTE', c.at + interval '35 minutes'
  from city c where c.chance % 100 < 20
union all
select gen_random_uuid(), c.id, 'X-PS', 'Example station', 'POLICE_STATION', 'MPS', c.at + interval '50 minutes'
  from city c where c.chance % 100 between 20 and 22
union all
select gen_random_uuid(), c.id, s.code, s.name, 'HBPOS', s.organisation, c.at + make_interval(mins => 60 + (c.chance / 100 % 90)::int)
  from city c join site s on s.organisation = c.trust;

insert into detentions.leg (id, detention_id, mode, to_place, requested_at, on_scene_at, left_at, arrived_at, ambulance_asked_at)
select gen_random_uuid(), c.id, case when c.chance % 10 < 6 then 'AMBULANCE' else 'POLICE_VEHICLE' end, 'Example',
       c.at + interval '5 minutes', c.at + interval '15 minutes', c.at + interval '20 minutes',
       c.at + make_interval(mins => 35 + (c.chance / 100 % 90)::int), c.at + interval '4 minutes'
  from city c where c.chance % 20 > 0;

insert into detentions.assessor (id, detention_id, kind, agency, asked_at, name, arrived_at)
select gen_random_uuid(), c.id, kind, c.trust, c.at + interval '2 hours', 'A Example',
       c.at + make_interval(mins => 180 + (c.chance / 7 % 120)::int)
  from city c, unnest(array['AMHP', 'DOCTOR']) kind where c.chance % 30 > 0;

insert into detentions.assessment (detention_id, started_at, finished_at, outcome, agreed_at, assessed_at)
select c.id, c.at + make_interval(mins => 300 + (c.chance / 11 % 60)::int), c.at + interval '400 minutes', 'DISCHARGED_WITH_PLAN',
       c.at + interval '410 minutes', c.at + make_interval(mins => 180 + (c.chance / 7 % 120)::int)
  from city c where c.chance % 30 > 0;

insert into detentions.ethnicity (detention_id, self_defined, officer_defined)
select c.id, (array['W1', 'B1', 'A1', null, 'NS'])[1 + c.chance % 5], (array['W', 'B', 'A', null, 'O'])[1 + c.chance / 5 % 5]
  from city c where c.chance % 4 > 0;

insert into detentions.consultation (detention_id, about, role, name, held_at, advice, why_not)
select c.id, 'USING_SECTION_136', 'REGISTERED_NURSE', 'N Example', c.at - interval '5 minutes', 'Advice', ''
  from city c where c.chance % 3 > 0;

insert into detentions.station_plan (detention_id, place_code, imminent_risk, no_other, healthcare, decided_by, authorised_by, decided_at)
select c.id, 'X-PS', true, true, true, 'Insp Example', 'Insp Example', c.at + interval '10 minutes'
  from city c where c.chance % 100 between 20 and 22;

update detentions.detention d
   set person_id = case when c.chance % 10 < 7 then p.id end,
       detained_at = c.at, ended_at = d.ended_at + c.moved, clock_started_at = d.clock_started_at + c.moved,
       must_end_by = d.must_end_by + c.moved,
       handed_over_at = c.at + make_interval(mins => 100 + (c.chance / 13 % 200)::int), receiver = 'N Example',
       released_at = c.at + make_interval(mins => 110 + (c.chance / 13 % 200)::int),
       outcome = (array['INFORMAL_ADMISSION', 'SECTION_2', 'SECTION_3', 'COMMUNITY', 'DISCHARGED_WITH_PLAN', 'NO_MENTAL_DISORDER',
                        'NOT_ASSESSED'])[1 + c.chance / 3 % 7],
       came_at = j.came_at, arrived_at = j.arrived_at, at_station = c.chance % 100 between 20 and 22,
       first_place_kind = case when c.chance % 100 < 20 then 'EMERGENCY_DEPARTMENT'
                               when c.chance % 100 < 23 then 'POLICE_STATION' else 'HBPOS' end,
       left_at = l.left_at, conveyed = l.id is not null, by_ambulance = coalesce(l.mode = 'AMBULANCE', false),
       set_out_in = l.mode, set_out_asked = l.ambulance_asked_at
  from city c
  left join detentions.leg l on l.detention_id = c.id
  left join somebody p on p.i = c.chance % 30000
  cross join lateral (select min(a.arrived_at) as came_at, max(a.arrived_at) as arrived_at
                        from detentions.arrival a where a.detention_id = c.id) j
 where d.id = c.id;
update pathway.ended e set ended_at = e.ended_at + c.moved from city c where c.id = e.detention;
update records.record r set opened_at = r.opened_at + c.moved, closed_at = r.closed_at + c.moved from city c where c.id = r.id;

-- Some are a trust's no longer, some are kept to named people, and of some the force sees no clinical part.
update records.involvement i
   set starts_at = i.starts_at + c.moved,
       ends_at = case when i.agency = c.trust and c.chance % 10 = 1 then i.starts_at + c.moved + interval '2 days' end,
       only_for = case when c.chance % 100 = 7 then array[gen_random_uuid()] end,
       scope = case when i.agency = 'MPS' and c.chance % 50 = 3 then array['POLICE', 'IDENTITY'] else i.scope end
  from city c where c.id = i.record_id;
commit;
vacuum (full, analyze) detentions.detention, records.involvement, pathway.ended;
vacuum (analyze);
