/**
 * An OpenID provider with demo people, for a federation on this machine alone. No service knows it:
 * what the launcher tells a service is an issuer's address, as it would be any other provider's.
 */
package org.essaim.local.identity;
