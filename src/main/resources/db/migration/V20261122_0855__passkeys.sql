-- Passkeys (WebAuthn): a key of somebody's device that signs a challenge of ours. It is both factors in one, because the
-- device asks who is holding it.
create table staff.passkey (
    credential_id   bytea       primary key,
    account_id      uuid        not null references staff.account,
    credential      bytea       not null,
    sign_count      bigint      not null,
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    name            text        not null,
    made_at         timestamptz not null,
    used_at         timestamptz
);
create index passkey_of_account on staff.passkey (account_id, made_at);
alter table staff.passkey enable row level security;
alter table staff.passkey force row level security;
create policy own on staff.passkey using (account_id = (select actor.id()));
create policy reset on staff.passkey for select using (staff.may_reset(account_id));
create policy taken_away on staff.passkey for delete using (staff.may_reset(account_id));
create policy sign_in on staff.passkey to concordat_signin using (true);
grant select, insert, delete on staff.passkey to concordat_app;
grant select, update (sign_count, backed_up, used_at) on staff.passkey to concordat_signin;

-- What a device is asked to sign. An account's own where one is made; nobody's where somebody signs in.
create table staff.challenge (
    challenge  bytea       primary key,
    account_id uuid        references staff.account,
    expires_at timestamptz not null
);
create index challenge_by_time on staff.challenge (expires_at);
alter table staff.challenge enable row level security;
alter table staff.challenge force row level security;
create policy sign_in on staff.challenge to concordat_signin using (true);
grant select, insert, delete on staff.challenge to concordat_signin;

create or replace function staff.has_second(account uuid) returns boolean language sql stable as $$
    select exists (select 1 from staff.one_time_code c where c.account_id = account and c.confirmed_at is not null)
        or exists (select 1 from staff.passkey k where k.account_id = account)
$$;

create function staff.make_challenge(made bytea, of_account uuid, at timestamptz, until timestamptz) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    delete from staff.challenge c where c.expires_at <= at;
    insert into staff.challenge (challenge, account_id, expires_at) values (made, of_account, until);
end
$$;

-- Whether it was ours, for this account or for nobody, and still lasts: once.
create function staff.take_challenge(signed bytea, of_account uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    delete from staff.challenge c
     where c.challenge = signed and c.account_id is not distinct from of_account and c.expires_at > at;
    return found;
end
$$;

create function staff.passkey_of(credential_wanted bytea)
    returns table (id uuid, display_name text, agency text, team text, role text,
                   credential bytea, sign_count bigint, backup_eligible boolean, backed_up boolean)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.display_name, a.agency, a.team, a.role, k.credential, k.sign_count, k.backup_eligible, k.backed_up
      from staff.passkey k
      join staff.account a on a.id = k.account_id
     where k.credential_id = credential_wanted and a.disabled_at is null
$$;

create function staff.use_passkey(credential_used bytea, count bigint, is_backed_up boolean, at timestamptz) returns void
    language sql security definer set search_path = '' as $$
    update staff.passkey k set sign_count = count, backed_up = is_backed_up, used_at = at
     where k.credential_id = credential_used
$$;

revoke execute on function
    staff.make_challenge(bytea, uuid, timestamptz, timestamptz), staff.take_challenge(bytea, uuid, timestamptz),
    staff.passkey_of(bytea), staff.use_passkey(bytea, bigint, boolean, timestamptz)
    from public;
grant execute on function
    staff.make_challenge(bytea, uuid, timestamptz, timestamptz), staff.take_challenge(bytea, uuid, timestamptz),
    staff.passkey_of(bytea), staff.use_passkey(bytea, bigint, boolean, timestamptz)
    to concordat_app;
grant create on schema staff to concordat_signin;
alter function staff.make_challenge(bytea, uuid, timestamptz, timestamptz) owner to concordat_signin;
alter function staff.take_challenge(bytea, uuid, timestamptz) owner to concordat_signin;
alter function staff.passkey_of(bytea) owner to concordat_signin;
alter function staff.use_passkey(bytea, bigint, boolean, timestamptz) owner to concordat_signin;
revoke create on schema staff from concordat_signin;
