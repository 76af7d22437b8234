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
    private static final Map<String, Charset> CHARSETS = Map.ofEntries(
            Map.entry("utf8", StandardCharsets.UTF_8),
            Map.entry("ascii", StandardCharsets.US_ASCII),
            Map.entry("usascii", StandardCharsets.US_ASCII),
            Map.entry("latin1", StandardCharsets.ISO_8859_1),
            Map.entry("iso88591", StandardCharsets.ISO_8859_1),
            Map.entry("utf16le", StandardCharsets.UTF_16LE),
            Map.entry("utf16be", StandardCharsets.UTF_16BE),
            Map.entry("utf32le", Charset.forName("UTF-32LE")),
            Map.entry("utf32be", Charset.forName("UTF-32BE")),
            Map.entry("cp1252", Charset.forName("windows-1252")));
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
        Charset known = CHARSETS.get(plain);
        if (known == null) {
            throw c.error(
                    Objects.requireNonNull(Types.EXCEPTIONS.get("LookupError")), "unknown encoding: " + text(name));
        }
        return known;
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
