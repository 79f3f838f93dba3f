-- While nothing that was said calls for anything, nothing is suggested.
alter table calls.suggestion alter column suggested drop not null;

-- "Ask first" is an answer that somebody gave; until then nobody was asked.
alter table people.contact drop constraint contact_may_share_check;
alter table people.contact add check (may_share in ('YES', 'NO', 'ASK_FIRST', 'NOT_ASKED'));

alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values ('AMBULANCE_REQUESTED', false);
alter table obligations.kind force row level security;

create index attendance_to_review on incidents.attendance (decided_at) where reviewed_at is null and outcome <> 'DEPLOY';

-- A place that declines cannot see the detention: what it said waits here until a job of the agency that asked has written
-- it in the detention's journal.
create table places.decline_to_tell (
    request  uuid primary key references places.request,
    asked_by text not null
);
alter table places.decline_to_tell enable row level security;
alter table places.decline_to_tell force row level security;
create policy declined on places.decline_to_tell for insert
    with check (exists (select 1 from places.request r
                         where r.id = request and r.asked_by = decline_to_tell.asked_by
                           and r.asked_of = (select actor.agency()) and r.state = 'DECLINED'));
create policy told on places.decline_to_tell
    using (asked_by = (select actor.agency()) and (select actor.role()) = 'OBLIGATION_ENGINE');
grant select, insert, delete on places.decline_to_tell to concordat_app;

grant usage on schema places to concordat_engine;
grant select on places.decline_to_tell to concordat_engine;
create policy engine on places.decline_to_tell for select to concordat_engine using (true);
create function places.untold_declines(most int) returns table (request uuid, asked_by text)
    language sql stable security definer set search_path = '' as $$
    select d.request, d.asked_by from places.decline_to_tell d order by d.request limit most
$$;
revoke execute on function places.untold_declines(int) from public;
grant execute on function places.untold_declines(int) to concordat_app;
grant create on schema places to concordat_engine;
alter function places.untold_declines(int) owner to concordat_engine;
revoke create on schema places from concordat_engine;
