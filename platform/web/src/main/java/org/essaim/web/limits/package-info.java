/** Limits on the size and the rate of requests, so that no caller exhausts a service. */
package org.essaim.web.limits;
