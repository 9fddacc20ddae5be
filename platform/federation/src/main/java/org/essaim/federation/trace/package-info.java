/** Follows one command through all services by its trace id (decision 0045). */
package org.essaim.federation.trace;
