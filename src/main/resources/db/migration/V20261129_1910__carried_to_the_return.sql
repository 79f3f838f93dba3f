-- A detention carries what a year's return reads of its journey, and an assessment when both assessors were there: each leg,
-- arrival and assessor was one more row to judge, and a city's year has ten thousand detentions.
alter table detentions.detention
    add column at_station    boolean not null default false, -- ever
    add column set_out_in    text,        -- the first leg of those that set out, with why, and when an ambulance was asked for
    add column set_out_why   text,
    add column set_out_asked timestamptz;
alter table detentions.assessment add column assessed_at timestamptz;

create or replace function detentions.carry() returns trigger language plpgsql as $$
begin
    update detentions.detention d
       set (came_at, arrived_at, at_station) =
               (select min(a.arrived_at), max(a.arrived_at), count(*) filter (where a.place_kind = 'POLICE_STATION') > 0
                  from detentions.arrival a where a.detention_id = d.id),
           (left_at, conveyed, by_ambulance) =
               (select max(l.left_at), count(l.arrived_at) > 0,
                       count(l.arrived_at) filter (where l.mode = 'AMBULANCE') > 0
                  from detentions.leg l where l.detention_id = d.id),
           (set_out_in, set_out_why, set_out_asked) =
               (select l.mode, l.reason, l.ambulance_asked_at
                  from detentions.leg l
                 where l.detention_id = d.id and coalesce(l.left_at, l.arrived_at) is not null
                 order by coalesce(l.left_at, l.arrived_at), l.id limit 1)
     where d.id = new.detention_id;
    return null;
end
$$;

-- Whoever sees that somebody came to assess sees the assessment too: it is the same section of the record.
create function detentions.carry_assessed() returns trigger language plpgsql as $$
begin
    insert into detentions.assessment as s (detention_id, assessed_at)
    select new.detention_id, greatest(x.amhp, x.doctor)
      from (select min(a.arrived_at) filter (where a.kind = 'AMHP') as amhp,
                   min(a.arrived_at) filter (where a.kind = 'DOCTOR') as doctor
              from detentions.assessor a where a.detention_id = new.detention_id) x
     where x.amhp is not null and x.doctor is not null
        on conflict (detention_id) do update set assessed_at = excluded.assessed_at;
    return null;
end
$$;
revoke execute on function detentions.carry_assessed() from public;
create trigger carried after insert or update on detentions.assessor
    for each row when (new.arrived_at is not null) execute function detentions.carry_assessed();

alter table detentions.detention no force row level security;
alter table detentions.arrival no force row level security;
alter table detentions.leg no force row level security;
alter table detentions.assessor no force row level security;
alter table detentions.assessment no force row level security;
update detentions.detention d set at_station = true
 where exists (select from detentions.arrival a where a.detention_id = d.id and a.place_kind = 'POLICE_STATION');
update detentions.detention d
   set set_out_in = f.mode, set_out_why = f.reason, set_out_asked = f.ambulance_asked_at
  from (select distinct on (l.detention_id) l.detention_id, l.mode, l.reason, l.ambulance_asked_at
          from detentions.leg l
         where coalesce(l.left_at, l.arrived_at) is not null
         order by l.detention_id, coalesce(l.left_at, l.arrived_at), l.id) f
 where f.detention_id = d.id;
insert into detentions.assessment as s (detention_id, assessed_at)
select x.detention_id, greatest(x.amhp, x.doctor)
  from (select a.detention_id, min(a.arrived_at) filter (where a.kind = 'AMHP') as amhp,
               min(a.arrived_at) filter (where a.kind = 'DOCTOR') as doctor
          from detentions.assessor a group by a.detention_id) x
 where x.amhp is not null and x.doctor is not null
    on conflict (detention_id) do update set assessed_at = excluded.assessed_at;
alter table detentions.detention force row level security;
alter table detentions.arrival force row level security;
alter table detentions.leg force row level security;
alter table detentions.assessor force row level security;
alter table detentions.assessment force row level security;
