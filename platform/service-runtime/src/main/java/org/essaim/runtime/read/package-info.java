/** What every service's lists are made of. */
package org.essaim.runtime.read;
