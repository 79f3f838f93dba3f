#!/bin/sh
# Fetches the style sheets and scripts that we serve from their npm packages, checks each package against its known
# hash, and writes them under src/main/resources/static/assets. Needs npm. To raise a version: change it here with its
# hash (sha512sum of the tarball), run this, run GovukFixturesTest.
set -eu

assets="$(cd "$(dirname "$0")/.." && pwd)/src/main/resources/static/assets"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

unpack() { # package@version, sha512, folder
    tarball="$(npm pack --silent "$1")"
    printf '%s  %s\n' "$2" "$tarball" | sha512sum --check --quiet
    mkdir "$3"
    tar -xzf "$tarball" -C "$3" --strip-components=1
}

# GDS Transport may be used only on GOV.UK domains, so its faces and its name go; arial, the next in the list, is what
# GOV.UK asks of other services. Source maps are not shipped.
without_transport() {
    sed -e 's/@font-face{[^}]*}//g' -e 's/GDS Transport,//g' -e '/^\/\*# sourceMappingURL/d' "$1"
}

without_map() {
    sed -e 's/\/\/# sourceMappingURL=.*$//' "$1"
}

unpack govuk-frontend@6.6.0 \
    c5cb645ab42f2e7bd0b7b7f28d0dcc197f52d30cf4c74450b8bc427a85c5facf048c62021bcd7f0d840628de6a80efb42954f5d9401a47052c198e9fba545c46 \
    govuk
unpack @ministryofjustice/frontend@11.1.0 \
    d5b9146e6d8ce03a5ca57fe93a6ba641106c6c9728f56d91c2626fe61fd90bf66aac03a7dbf163a45f80eef4b482cee8317062cebf4ee61b83ad261b2f1ef737 \
    moj
unpack htmx.org@2.0.11 \
    4e1c7f5ada5e390a92aea042c3f0357301891a0e14ad56b7fac5b41a6accde9e202603bcf5e707e2ab5b9f2cc30d616f053aa39c83028042d336deb7e9db5a98 \
    htmx
unpack htmx-ext-sse@2.2.4 \
    2c99b1561ca4c9f9415a08793ef6d189d732baa3079607da8e69b3ba6bca72dbfda6ebecb9f787e8e69e8d23194cd4e7108f0edb05d79f8659b4176910caa611 \
    sse

mkdir -p "$assets"
without_transport govuk/dist/govuk/govuk-frontend.min.css > "$assets/govuk-frontend.min.css"
without_transport moj/moj/moj-frontend.min.css > "$assets/moj-frontend.min.css"
without_map govuk/dist/govuk/govuk-frontend.min.js > "$assets/govuk-frontend.min.js"
without_map moj/moj/moj-frontend.min.js > "$assets/moj-frontend.min.js"
cp htmx/dist/htmx.min.js sse/dist/sse.min.js "$assets"
