/** One initiative on pages: what it has, what happened to it, and what its people do next. */
package org.essaim.micro.initiative.page;
