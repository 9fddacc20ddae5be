/** How far this service is with what happened here and elsewhere. */
package org.essaim.federation.freshness;
