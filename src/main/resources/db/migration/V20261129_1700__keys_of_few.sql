-- A key of a common name is that of many thousands. With when they were born, and with how their other names sound, it is that
-- of few: so a key tells the day of birth (before all others where it is not known), and two parts of a name make one.
alter table people.key no force row level security;
alter table people.person no force row level security;

alter table people.key add column born_on date not null default '-infinity';
update people.key k
   set born_on = p.born_on
  from people.person p
 where p.id = k.person_id and p.born_on is not null;
alter table people.key alter column born_on drop default;

-- As the program makes them, and some that it would not, which go when the person is corrected.
insert into people.key (person_id, kind, value, born_on)
select distinct n.person_id, 'NAMES', n.value || ' ' || s.value, s.born_on
  from people.key n
  join people.key s on s.person_id = n.person_id and (s.kind = 'SOUND' or s.kind = 'NAME' and length(s.value) <= 5)
 where n.kind = 'NEAR' or n.kind = 'SOUND' and n.value < s.value collate "C";

-- What is looked for by equality needs no rules of a language.
alter table people.key
    drop constraint key_pkey,
    alter column kind type text collate "C",
    alter column value type text collate "C",
    add primary key (kind, value, born_on, person_id);

alter table people.key force row level security;
alter table people.person force row level security;
