/** What applies in a division, and what it chooses, on a page. */
package org.essaim.micro.policy.page;
