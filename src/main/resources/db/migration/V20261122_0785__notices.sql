-- A notice is for the team it was sounded to: of an escalation, the team that the post is in. Each person marks it as read
-- for themselves, and leaves everybody else's.
alter table obligations.alarm add column post_team text;
alter table obligations.notice drop column read_at, drop column read_by;
create index notices_of_agency on obligations.notice (agency, sounded_at);

create table obligations.notice_read (
    notice_id uuid        not null references obligations.notice,
    account   uuid        not null,
    read_at   timestamptz not null,
    primary key (notice_id, account)
);
alter table obligations.notice_read enable row level security;
alter table obligations.notice_read force row level security;
create policy own on obligations.notice_read using (account = (select actor.id()));
grant select, insert on obligations.notice_read to concordat_app;

-- The person is to reach a place of safety, and somebody answers for it from the moment that section 136 is used.
alter table obligations.kind no force row level security;
insert into obligations.kind (code, lost_when_due) values ('AT_PLACE_OF_SAFETY', false);
alter table obligations.kind force row level security;

-- Whoever records that the person arrived, or that the hold ended, may be of another agency than whoever asked the places:
-- what is still unanswered is then needed by nobody.
grant create on schema places to concordat_guest;
create function places.no_longer_needed(of_detention uuid, by_name text) returns int
    language plpgsql security definer set search_path = '' as $$
declare
    told text;
    withdrawn int := 0;
begin
    if not records.is_involved(of_detention) then
        return 0;
    end if;
    for told in
        update places.request r
           set state = 'WITHDRAWN', withdrawn_because = 'NOT_NEEDED', answered_at = actor.now(), answered_by = by_name
         where r.detention = of_detention and r.state = 'ASKED'
        returning r.asked_of
    loop
        withdrawn := withdrawn + 1;
        perform pg_notify('concordat', 'work:' || told);
    end loop;
    return withdrawn;
end
$$;
revoke execute on function places.no_longer_needed(uuid, text) from public;
grant execute on function places.no_longer_needed(uuid, text) to concordat_app;
alter function places.no_longer_needed(uuid, text) owner to concordat_guest;
revoke create on schema places from concordat_guest;
