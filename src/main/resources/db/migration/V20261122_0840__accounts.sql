-- Accounts on screen. Nobody knows another's password: an account is taken up with an invitation, whose code is kept as
-- a hash. What concerns a powerful role is proposed by one person and approved by another.
alter table staff.account alter column password_hash drop not null;

create table staff.proposal (
    id               uuid        primary key,
    agency           text        not null,
    change           text        not null check (change in ('ADD', 'CHANGE', 'DISABLE', 'ENABLE', 'INVITE', 'RESET_SECOND_FACTOR')),
    account_id       uuid        not null,
    username         text        not null,
    display_name     text        not null,
    team             text,
    role             text        not null,
    prior_role       text        not null,
    reason           text        not null,
    proposed_by      uuid        not null,
    proposed_by_name text        not null,
    proposed_at      timestamptz not null,
    approved         boolean,
    decided_by       uuid,
    decided_by_name  text,
    decided_at       timestamptz,
    decided_in       xid8,
    decision_reason  text,
    check ((approved is null) = (decided_at is null)),
    check ((approved is null) = (decided_by is null)),
    check (not approved or decided_by not in (proposed_by, account_id))
);
create unique index one_waits on staff.proposal (account_id) where approved is null;
create index proposal_of_agency on staff.proposal (agency, proposed_at);
alter table staff.proposal enable row level security;
alter table staff.proposal force row level security;
create policy same_agency on staff.proposal for select
    using (agency = (select actor.agency()) and (select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN'));
create policy proposed on staff.proposal for insert
    with check (agency = (select actor.agency()) and (select actor.role()) = 'ADMINISTRATOR'
                and proposed_by = (select actor.id()) and account_id <> (select actor.id()) and approved is null);
create policy decided on staff.proposal for update
    using (agency = (select actor.agency()) and (select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN')
           and approved is null)
    with check (decided_by = (select actor.id()) and decided_in = pg_current_xact_id()
                and (not approved or (select actor.id()) not in (proposed_by, account_id)));

create table staff.invitation (
    code_hash  bytea       primary key,
    account_id uuid        not null references staff.account,
    made_by    uuid        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    taken_at   timestamptz,
    check (expires_at > made_at)
);
create index invitation_of_account on staff.invitation (account_id, made_at);
alter table staff.invitation enable row level security;
alter table staff.invitation force row level security;
create policy of_colleague on staff.invitation for select
    using ((select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN')
           and exists (select 1 from staff.account a where a.id = account_id and a.agency = (select actor.agency())));
create policy made on staff.invitation for insert
    with check ((select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN') and made_by = (select actor.id())
                and exists (select 1 from staff.account a where a.id = account_id and a.agency = (select actor.agency())));
create policy sign_in on staff.invitation to concordat_signin using (true);

drop policy administered on staff.account;
create policy administered on staff.account for insert
    with check ((select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN', 'SEEDING') and agency = (select actor.agency()));
drop policy changed on staff.account;
create policy changed on staff.account for update
    using (agency = (select actor.agency())
           and (id = (select actor.id()) or (select actor.role()) in ('ADMINISTRATOR', 'RECORDS_GUARDIAN', 'SEEDING')));

create function staff.is_powerful(role text) returns boolean language sql immutable as $$
    select role in ('ADMINISTRATOR', 'RECORDS_GUARDIAN')
$$;

-- Whether nobody else of the agency could approve: the only administrator makes the second at once.
create function staff.alone() returns boolean language sql stable as $$
    select actor.role() = 'ADMINISTRATOR'
       and not exists (select 1
                         from staff.account a
                        where a.agency = actor.agency() and a.id <> actor.id() and staff.is_powerful(a.role)
                          and a.disabled_at is null and a.password_hash is not null)
$$;

-- Whether who acts has approved, in this very transaction, what somebody else proposed.
create function staff.approved_now(of_account uuid, wanted text, for_role text) returns boolean language sql stable as $$
    select exists (select 1
                     from staff.proposal p
                    where p.account_id = of_account and p.change = wanted and p.role = for_role and p.approved
                      and p.decided_by = actor.id() and p.decided_in = pg_current_xact_id())
$$;

-- The last word on who changes an account, whatever the program thinks. The sign-in role changes what its functions do.
create function staff.guard_account() returns trigger language plpgsql as $$
declare
    administers boolean;
    may         boolean := true;
begin
    if current_user = 'concordat_signin' or actor.role() = 'SEEDING' then
        return new;
    end if;
    administers := actor.role() = 'ADMINISTRATOR';
    if tg_op = 'INSERT' then
        may := case when staff.is_powerful(new.role) then staff.approved_now(new.id, 'ADD', new.role) or staff.alone()
                    else administers end
               and new.password_hash is null;
    else
        if new.password_hash is distinct from old.password_hash then
            may := may and new.id = actor.id();
        end if;
        if new.role <> old.role then
            may := may and new.id <> actor.id()
                   and case when staff.is_powerful(new.role) or staff.is_powerful(old.role)
                            then staff.approved_now(new.id, 'CHANGE', new.role) or staff.alone()
                            else administers end;
        elsif (new.display_name, new.team) is distinct from (old.display_name, old.team) then
            may := may and administers;
        end if;
        if new.disabled_at is distinct from old.disabled_at then
            may := may and new.id <> actor.id()
                   and case when staff.is_powerful(old.role)
                            then staff.approved_now(new.id, case when new.disabled_at is null then 'ENABLE' else 'DISABLE' end, old.role)
                                 or staff.alone()
                            else administers end;
        end if;
    end if;
    if not may then
        raise insufficient_privilege using message = 'This change of an account needs somebody else''s approval';
    end if;
    return new;
end
$$;
create trigger guarded before insert or update on staff.account for each row execute function staff.guard_account();

create function staff.guard_invitation() returns trigger language plpgsql as $$
declare
    of_role text := (select a.role from staff.account a where a.id = new.account_id);
begin
    if not (case when staff.is_powerful(of_role)
                 then staff.approved_now(new.account_id, 'INVITE', of_role)
                      or staff.approved_now(new.account_id, 'ADD', of_role) or staff.alone()
                 else actor.role() = 'ADMINISTRATOR' end) then
        raise insufficient_privilege using message = 'This invitation needs somebody else''s approval';
    end if;
    return new;
end
$$;
create trigger guarded before insert on staff.invitation for each row execute function staff.guard_invitation();

-- What is asked before anybody has signed in, and whether a name is free in every agency: functions of the sign-in role.
grant select, update (taken_at) on staff.invitation to concordat_signin;
grant update (password_hash) on staff.account to concordat_signin;

create function staff.username_taken(wanted text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select 1 from staff.account a where a.username = wanted)
$$;

-- The account that a code invites to: the latest code alone, once, while it lasts.
create function staff.invited(wanted text, code bytea, at timestamptz)
    returns table (id uuid, display_name text, agency text, team text, role text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.display_name, a.agency, a.team, a.role
      from staff.account a
      join staff.invitation i on i.account_id = a.id
     where a.username = wanted and a.disabled_at is null
       and i.code_hash = code and i.taken_at is null and i.expires_at > at
       and not exists (select 1 from staff.invitation l where l.account_id = a.id and l.made_at > i.made_at)
$$;

-- False where the code has been used meanwhile. Whoever was signed in to the account no longer is.
create function staff.take_invitation(account uuid, code bytea, hash text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update staff.invitation i set taken_at = at
     where i.account_id = account and i.code_hash = code and i.taken_at is null and i.expires_at > at;
    if not found then
        return false;
    end if;
    update staff.account a set password_hash = hash, failures = 0, locked_until = null where a.id = account;
    update staff.session s set ended_at = at where s.account_id = account and s.ended_at is null;
    return true;
end
$$;

revoke execute on function
    staff.is_powerful(text), staff.alone(), staff.approved_now(uuid, text, text), staff.guard_account(), staff.guard_invitation(),
    staff.username_taken(text), staff.invited(text, bytea, timestamptz), staff.take_invitation(uuid, bytea, text, timestamptz)
    from public;
grant execute on function
    staff.is_powerful(text), staff.alone(), staff.approved_now(uuid, text, text), staff.guard_account(), staff.guard_invitation(),
    staff.username_taken(text), staff.invited(text, bytea, timestamptz), staff.take_invitation(uuid, bytea, text, timestamptz)
    to concordat_app;
grant execute on function staff.is_powerful(text), staff.guard_account() to concordat_signin;
grant create on schema staff to concordat_signin;
alter function staff.username_taken(text) owner to concordat_signin;
alter function staff.invited(text, bytea, timestamptz) owner to concordat_signin;
alter function staff.take_invitation(uuid, bytea, text, timestamptz) owner to concordat_signin;
revoke create on schema staff from concordat_signin;

grant select, insert on staff.proposal, staff.invitation to concordat_app;
grant update (approved, decided_by, decided_by_name, decided_at, decided_in, decision_reason) on staff.proposal to concordat_app;
grant update (display_name, team, role) on staff.account to concordat_app;
