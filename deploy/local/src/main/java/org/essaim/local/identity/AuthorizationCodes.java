package org.essaim.local.identity;

import module java.base;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * Remembers the codes that are not exchanged yet and the logins of pages, the latest thousand;
 * Spring's own keeps all. A script's token needs no memory: its signature proves it.
 */
final class AuthorizationCodes implements OAuth2AuthorizationService {

    private static final int MOST = 1_000;

    private final SequencedMap<String, OAuth2Authorization> byId = new LinkedHashMap<>();

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
                authorization.getAuthorizationGrantType())) {
            return;
        }
        byId.put(authorization.getId(), authorization);
        if (byId.size() > MOST) {
            byId.pollFirstEntry();
        }
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public synchronized OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
        return byId.values().stream().filter(each -> isOf(each, token)).findFirst().orElse(null);
    }

    private static boolean isOf(OAuth2Authorization authorization, String token) {
        return token.equals(authorization.getAttribute("state"))
                || authorization.getToken(token) != null;
    }
}
