-- A link with which whoever has it may say how the suites of one place are, without an account. It is signed with a key of
-- its own, sealed under the master key: a new link has a new key, so that the one before is good for nothing.
create table places.link (
    place      text        primary key references places.place,
    id         uuid        not null unique,
    sealed_key bytea       not null,
    made_by    uuid        not null,
    maker      text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    check (expires_at > made_at)
);

alter table places.link enable row level security;
alter table places.link force row level security;
create policy of_its_staff on places.link
    using ((select actor.agency()) = (select p.organisation from places.place p where p.code = place)
           and ((select actor.role()) = 'PLACE_COORDINATOR' or id = (select actor.id())))
    with check ((select actor.agency()) = (select p.organisation from places.place p where p.code = place)
                and (select actor.role()) = 'PLACE_COORDINATOR'
                and made_by = (select actor.id()));
grant select, insert, update on places.link to concordat_app;

-- With a link that is good one says that a suite of its place is free, occupied or being cleaned, and nothing else.
create policy said_with_a_link on places.suite_state for insert
    with check (agency = (select actor.agency())
                and (select actor.role()) = 'GUEST'
                and state <> 'CLOSED'
                and exists (select 1
                              from places.link l
                              join places.suite s on s.place = l.place
                             where l.id = (select actor.id())
                               and l.expires_at > (select actor.now())
                               and s.id = suite_state.suite));

-- What a link is checked against, before anybody acts.
grant select on places.link to concordat_guest;
create policy opening on places.link for select to concordat_guest using (true);
create function places.link_of(of_place text)
    returns table (place text, id uuid, organisation text, sealed_key bytea, made_by uuid, maker text, expires_at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select l.place, l.id, p.organisation, l.sealed_key, l.made_by, l.maker, l.expires_at
      from places.link l
      join places.place p on p.code = l.place
     where l.place = of_place
$$;
revoke execute on function places.link_of(text) from public;
grant execute on function places.link_of(text) to concordat_app;
grant create on schema places to concordat_guest;
alter function places.link_of(text) owner to concordat_guest;
revoke create on schema places from concordat_guest;
