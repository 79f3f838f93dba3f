-- Sign-in through a provider (OpenID Connect). Who its subject is here, the holder of the account has said, signed in.
create table staff.provider_link (
    issuer     text        not null,
    subject    text        not null,
    account_id uuid        not null references staff.account,
    linked_at  timestamptz not null,
    used_at    timestamptz,
    primary key (issuer, subject),
    unique (account_id, issuer)
);
alter table staff.provider_link enable row level security;
alter table staff.provider_link force row level security;
create policy own on staff.provider_link using (account_id = (select actor.id()));
create policy reset on staff.provider_link for select using (staff.may_reset(account_id));
create policy taken_away on staff.provider_link for delete using (staff.may_reset(account_id));
create policy sign_in on staff.provider_link to concordat_signin using (true);
grant select, insert, delete on staff.provider_link to concordat_app;
grant select, update (used_at) on staff.provider_link to concordat_signin;

-- A browser that was sent to the provider, known again by its cookie: what the answer must say, and for whose account, where
-- somebody links theirs.
create table staff.provider_request (
    cookie_hash bytea       primary key,
    state       text        not null,
    nonce       text        not null,
    verifier    text        not null,
    goes_to     text        not null,
    account_id  uuid        references staff.account,
    expires_at  timestamptz not null
);
create index provider_request_by_time on staff.provider_request (expires_at);
alter table staff.provider_request enable row level security;
alter table staff.provider_request force row level security;
create policy sign_in on staff.provider_request to concordat_signin using (true);
grant select, insert, delete on staff.provider_request to concordat_signin;
grant update (role) on staff.account to concordat_signin;

create function staff.begin_provider_request(
    cookie bytea, of_state text, of_nonce text, of_verifier text, then_to text, of_account uuid, at timestamptz, until timestamptz)
    returns void language plpgsql security definer set search_path = '' as $$
begin
    delete from staff.provider_request r where r.expires_at <= at;
    insert into staff.provider_request (cookie_hash, state, nonce, verifier, goes_to, account_id, expires_at)
    values (cookie, of_state, of_nonce, of_verifier, then_to, of_account, until);
end
$$;

-- Once, while it lasts.
create function staff.take_provider_request(cookie bytea, at timestamptz)
    returns table (state text, nonce text, verifier text, goes_to text, account_id uuid)
    language sql security definer set search_path = '' as $$
    delete from staff.provider_request r
     where r.cookie_hash = cookie and r.expires_at > at
    returning r.state, r.nonce, r.verifier, r.goes_to, r.account_id
$$;

create function staff.provider_account(of_issuer text, of_subject text)
    returns table (id uuid, display_name text, agency text, team text, role text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.display_name, a.agency, a.team, a.role
      from staff.provider_link l
      join staff.account a on a.id = l.account_id
     where l.issuer = of_issuer and l.subject = of_subject and a.disabled_at is null
$$;

-- The role that the provider gives the holder. It neither gives nor takes a powerful one: that is for two people here.
create function staff.take_provider_role(of_issuer text, of_subject text, to_role text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    if actor.role() <> 'SIGN_IN' then
        raise insufficient_privilege using message = 'Only signing in takes a role from the provider';
    end if;
    update staff.account a set role = to_role
      from staff.provider_link l
     where l.issuer = of_issuer and l.subject = of_subject and a.id = l.account_id
       and not staff.is_powerful(a.role) and not staff.is_powerful(to_role);
    return found;
end
$$;

create function staff.use_provider_link(of_issuer text, of_subject text, at timestamptz) returns void
    language sql security definer set search_path = '' as $$
    update staff.provider_link l set used_at = at where l.issuer = of_issuer and l.subject = of_subject
$$;

revoke execute on function
    staff.begin_provider_request(bytea, text, text, text, text, uuid, timestamptz, timestamptz),
    staff.take_provider_request(bytea, timestamptz), staff.provider_account(text, text),
    staff.take_provider_role(text, text, text), staff.use_provider_link(text, text, timestamptz)
    from public;
grant execute on function
    staff.begin_provider_request(bytea, text, text, text, text, uuid, timestamptz, timestamptz),
    staff.take_provider_request(bytea, timestamptz), staff.provider_account(text, text),
    staff.take_provider_role(text, text, text), staff.use_provider_link(text, text, timestamptz)
    to concordat_app;
grant create on schema staff to concordat_signin;
alter function staff.begin_provider_request(bytea, text, text, text, text, uuid, timestamptz, timestamptz) owner to concordat_signin;
alter function staff.take_provider_request(bytea, timestamptz) owner to concordat_signin;
alter function staff.provider_account(text, text) owner to concordat_signin;
alter function staff.take_provider_role(text, text, text) owner to concordat_signin;
alter function staff.use_provider_link(text, text, timestamptz) owner to concordat_signin;
revoke create on schema staff from concordat_signin;
