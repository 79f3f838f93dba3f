-- A pointer says the name of the person, and nothing else of them, to whoever is involved in the record at all.
grant usage on schema people to concordat_involvement;
grant select (id, given_names, family_name) on people.person to concordat_involvement;
create policy pointer on people.person for select to concordat_involvement using (true);
create function people.name_of(person uuid) returns text language sql stable security definer set search_path = '' as $$
    select concat_ws(' ', nullif(p.given_names, ''), nullif(p.family_name, ''))
      from people.person p
     where p.id = person and records.is_involved(person)
$$;
revoke execute on function people.name_of(uuid) from public;
grant execute on function people.name_of(uuid) to concordat_app;
grant create on schema people to concordat_involvement;
alter function people.name_of(uuid) owner to concordat_involvement;
revoke create on schema people from concordat_involvement;
