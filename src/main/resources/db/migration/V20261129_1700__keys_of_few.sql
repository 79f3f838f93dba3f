-- A key of a common name is that of many thousands. With when they were born, and with how their other names sound, it is that
-- of few: so a key tells the day of birth (before all others where it is not known), and two parts of a name make one.
alter table people.key no force row level security;
alter table people.person no force row level security;

-- Aside and back, because each would be written twice in its indexes.
create temporary table keys on commit drop as
select k.person_id, k.kind, k.value, coalesce(p.born_on, '-infinity') as born_on
  from people.key k
  join people.person p on p.id = k.person_id;
-- As the program makes them, and some that it would not, which go when the person is corrected.
insert into keys
select distinct n.person_id, 'NAMES', n.value || ' ' || s.value, s.born_on
  from keys n
  join keys s on s.person_id = n.person_id and (s.kind = 'SOUND' or s.kind = 'NAME' and length(s.value) <= 5)
 where n.kind = 'NEAR' or n.kind = 'SOUND' and n.value < s.value collate "C";

truncate people.key;
drop index people.key_of_person;
alter table people.key
    drop constraint key_pkey,
    add column born_on date not null;
insert into people.key (person_id, kind, value, born_on) select k.person_id, k.kind, k.value, k.born_on from keys k;
alter table people.key add primary key (kind, value, born_on, person_id);
create index key_of_person on people.key (person_id);

alter table people.key force row level security;
alter table people.person force row level security;
