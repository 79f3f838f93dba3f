-- Which detentions that ended in some months an agency may count: all that it was ever involved in. Whether it may still see
-- one, row security judges as ever; without this it would judge all that ended anywhere.
create table pathway.ended (
    agency    text        not null,
    ended_at  timestamptz not null,
    detention uuid        not null references detentions.detention,
    primary key (agency, ended_at, detention)
);
create index ended_detention on pathway.ended (detention);
alter table pathway.ended enable row level security;
alter table pathway.ended force row level security;
create policy own on pathway.ended for select using (agency = (select actor.agency()));
call records.goes_with('pathway.ended', 'detention');
grant select on pathway.ended to concordat_app;

-- Who is involved is for the role of involvements to know, and it writes nothing else.
grant usage on schema pathway, detentions to concordat_involvement;
grant select (id, ended_at) on detentions.detention to concordat_involvement;
grant select, insert, delete on pathway.ended to concordat_involvement;
create policy involvement_role on detentions.detention for select to concordat_involvement using (true);
create policy involvement_role on pathway.ended to concordat_involvement using (true);

create function pathway.keep_end() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from pathway.ended e where e.detention = new.id;
    insert into pathway.ended (agency, ended_at, detention)
    select distinct i.agency, new.ended_at, new.id
      from records.involvement i
     where i.record_id = new.id and new.ended_at is not null;
    return null;
end
$$;
create function pathway.keep_told() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into pathway.ended (agency, ended_at, detention)
    select distinct i.agency, n.ended_at, n.id
      from told n
      join records.involvement i on i.record_id = n.id
     where n.ended_at is not null;
    return null;
end
$$;
create function pathway.keep_involved() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into pathway.ended (agency, ended_at, detention)
    select distinct n.agency, d.ended_at, d.id
      from told n
      join detentions.detention d on d.id = n.record_id
     where d.ended_at is not null
        on conflict do nothing;
    return null;
end
$$;
create trigger ended after update of ended_at on detentions.detention for each row
    when (new.ended_at is distinct from old.ended_at) execute function pathway.keep_end();
create trigger told_ended after insert on detentions.detention referencing new table as told
    for each statement execute function pathway.keep_told();
create trigger involved_ended after insert on records.involvement referencing new table as told
    for each statement execute function pathway.keep_involved();
-- Before they change hands: only their owner can make a trigger of them.
revoke execute on function pathway.keep_end(), pathway.keep_told(), pathway.keep_involved() from public;
grant create on schema pathway to concordat_involvement;
alter function pathway.keep_end() owner to concordat_involvement;
alter function pathway.keep_told() owner to concordat_involvement;
alter function pathway.keep_involved() owner to concordat_involvement;
revoke create on schema pathway from concordat_involvement;
-- Also when millions are written past the program, to measure it.
alter table detentions.detention enable always trigger told_ended;
alter table records.involvement enable always trigger involved_ended;

alter table detentions.detention no force row level security;
alter table records.involvement no force row level security;
alter table pathway.ended no force row level security;
insert into pathway.ended (agency, ended_at, detention)
select distinct i.agency, d.ended_at, d.id
  from detentions.detention d
  join records.involvement i on i.record_id = d.id
 where d.ended_at is not null;
alter table pathway.ended force row level security;
alter table records.involvement force row level security;
alter table detentions.detention force row level security;

-- What is counted of a detention, and what only those who see its clinical part count.
create view pathway.counted with (security_invoker = true) as
select d.id, d.person_id, d.detained_at, d.ended_at, d.outcome, d.came_at, d.released_at, d.must_end_by, d.first_place_kind,
       d.extension_at, d.conveyed, d.by_ambulance
  from detentions.detention d;
create view pathway.assessed with (security_invoker = true) as
select s.detention_id, s.started_at, s.finished_at, s.outcome, s.agreed_at, s.bed_asked_at, s.bed_found_at
  from detentions.assessment s;

-- Whoever is joined with somebody, with all the records of that person.
create view pathway.joined with (security_invoker = true) as
with recursive edge (one, other) as (
    select s.person_id, s.other from people.same_person s where s.ended_at is null
    union
    select s.other, s.person_id from people.same_person s where s.ended_at is null),
same (person_id, other) as (
    select e.one, e.other from edge e
    union
    select s.person_id, e.other from same s join edge e on e.one = s.other)
select s.person_id, array_agg(s.other) as people from same s group by s.person_id;

grant select on pathway.counted, pathway.assessed, pathway.joined to concordat_app;
