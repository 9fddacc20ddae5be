/** What people may count on, and how it is measured where they would notice. */
package org.essaim.federation.objective;
