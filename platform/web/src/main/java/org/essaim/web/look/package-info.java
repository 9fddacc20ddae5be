/** How pages look: one style for all services, and what an organisation lays over it. */
package org.essaim.web.look;
