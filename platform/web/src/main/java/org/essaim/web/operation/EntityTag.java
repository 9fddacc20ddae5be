package org.essaim.web.operation;

import module java.base;

import org.springframework.http.ETag;
import org.springframework.util.DigestUtils;

/** What tells an answer from another: a digest of its body, the same for the same body. */
public final class EntityTag {

    private EntityTag() {}

    /** In quotes, as the header {@code ETag} has it. */
    public static String of(InputStream body) throws IOException {
        StringBuilder tag = new StringBuilder("\"0");
        DigestUtils.appendMd5DigestAsHex(body, tag);
        return tag.append('"').toString();
    }

    /**
     * Whether a header {@code If-Match} names what is there.
     *
     * @param header a star for whatever is there, or tags with commas; weak ones never match
     * @param current as {@code ETag} has it; null where nothing is there
     */
    public static boolean matches(String header, String current) {
        return current != null
                && ETag.parse(header).stream()
                        .anyMatch(
                                named ->
                                        named.isWildcard()
                                                || !named.weak()
                                                        && named.formattedTag().equals(current));
    }
}
