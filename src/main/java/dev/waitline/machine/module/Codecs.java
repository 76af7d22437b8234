package dev.waitline.machine.module;

import dev.waitline.machine.value.Context;
import dev.waitline.machine.value.Definitions;
import dev.waitline.machine.value.PyTuple;
import dev.waitline.machine.value.Types;
import dev.waitline.machine.value.Valued;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * What {@code bytes}, which is written in Python, needs of Java. A row of bytes is a text here, whose characters are the bytes.
 */
final class Codecs {
    /** What each is called in Java; a browser has not all of them. */
    private static final Map<String, String> CHARSETS = Map.ofEntries(
            Map.entry("utf8", "UTF-8"),
            Map.entry("ascii", "US-ASCII"),
            Map.entry("usascii", "US-ASCII"),
            Map.entry("latin1", "ISO-8859-1"),
            Map.entry("iso88591", "ISO-8859-1"),
            Map.entry("utf16le", "UTF-16LE"),
            Map.entry("utf16be", "UTF-16BE"),
            Map.entry("utf32le", "UTF-32LE"),
            Map.entry("utf32be", "UTF-32BE"),
            Map.entry("cp1252", "windows-1252"));

    private static final Map<String, String> DIGESTS = Map.of(
            "md5",
            "MD5",
            "sha1",
            "SHA-1",
            "sha224",
            "SHA-224",
            "sha256",
            "SHA-256",
            "sha384",
            "SHA-384",
            "sha512",
            "SHA-512",
            "sha3_256",
            "SHA3-256",
            "sha3_512",
            "SHA3-512");

    private Codecs() {}

    static void define(Definitions to) {
        to.hidden("_encoded", (c, a, k) -> encoded(c, text(a[0]), charset(c, a[1])));
        to.hidden("_decoded", (c, a, k) -> decoded(text(a[0]), charset(c, a[1])));
        to.hidden("_digest_of", (c, a, k) -> {
            try {
                MessageDigest digest = MessageDigest.getInstance(DIGESTS.getOrDefault(text(a[0]), ""));
                return latin(digest.digest(text(a[1]).getBytes(StandardCharsets.ISO_8859_1)));
            } catch (NoSuchAlgorithmException e) {
                throw c.valueError("unsupported hash type " + text(a[0]));
            }
        });
    }

    private static String text(Object value) {
        return (String) Valued.plain(value);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Charset charset(Context c, Object name) {
        String plain = text(name).toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        String known = CHARSETS.get(plain);
        if (known == null || !Charset.isSupported(known)) {
            throw c.error(
                    Objects.requireNonNull(Types.EXCEPTIONS.get("LookupError")), "unknown encoding: " + text(name));
        }
        return Charset.forName(known);
    }

    /** The bytes of the first part that can be encoded, and how many characters that is. */
    private static PyTuple encoded(Context c, String text, Charset charset) {
        CharBuffer in = CharBuffer.wrap(text);
        ByteBuffer out = ByteBuffer.allocate(c.length(text.length() * 4L + 4));
        charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(in, out, true);
        String done = new String(out.array(), 0, out.position(), StandardCharsets.ISO_8859_1);
        return new PyTuple(done, (long) text.codePointCount(0, in.position()));
    }

    /** The text of the first part that can be decoded, how many bytes that is, and how many behind it are wrong. */
    private static PyTuple decoded(String bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
        CharBuffer out = CharBuffer.allocate(bytes.length() + 4);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        int wrong = result.isError() ? result.length() : in.remaining();
        return new PyTuple(out.flip().toString(), (long) in.position(), (long) wrong);
    }
}
