/**
 * An OpenID provider with demo people, for a federation on this machine only. No service depends on
 * it: a service is configured with the address of an issuer, as with any other provider.
 */
package org.essaim.local.identity;
