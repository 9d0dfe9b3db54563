#!/bin/sh
# What somebody without our programs does: makes hand.asice, and anchor.pem that it hangs on, of document.json and
# frames/ in the present folder, by the profile of docs/verify-by-hand.md.
# KEY: openssl's name of the signer's key; BIN: of the organisation; DIGEST: of the manifest, sha256 for one;
# ORDER: of the files in the container. A manifest that is already there is kept.
set -e
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout root.key -out anchor.pem \
    -days 3650 -subj '/C=KZ/CN=TRAINING hand root'
printf '%s\n' basicConstraints=critical,CA:FALSE keyUsage=critical,digitalSignature,nonRepudiation \
    extendedKeyUsage=emailProtection > signer.ext
# shellcheck disable=SC2086 # the key's name may be several words
openssl req -new -newkey $KEY -nodes -keyout signer.key -out signer.csr \
    -subj "/C=KZ/O=Hand/OU=BIN$BIN/CN=TRAINING hand provider"
openssl x509 -req -in signer.csr -CA anchor.pem -CAkey root.key -CAcreateserial -days 30 \
    -extfile signer.ext -out signer.pem

mkdir -p META-INF
manifest=META-INF/ASiCManifest.xml
if ! test -f $manifest; then
    {
        echo '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#"'
        echo ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#">'
        echo '<asic:SigReference MimeType="application/pkcs7-signature" URI="META-INF/signature.p7s"/>'
        for file in document.json frames/*.jpg; do
            echo "<asic:DataObjectReference URI=\"$file\">"
            echo "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#$DIGEST\"/>"
            echo "<ds:DigestValue>$(openssl dgst "-$DIGEST" -binary "$file" | base64 -w 0)</ds:DigestValue>"
            echo '</asic:DataObjectReference>'
        done
        echo '</asic:ASiCManifest>'
    } > $manifest
fi
openssl cms -sign -cades -md sha256 -binary -outform DER -in $manifest \
    -signer signer.pem -inkey signer.key -out META-INF/signature.p7s

printf application/vnd.etsi.asic-e+zip > mimetype
zip -q -0 -X hand.asice mimetype
# shellcheck disable=SC2086 # several names
zip -q -0 -X -D -r hand.asice $ORDER
