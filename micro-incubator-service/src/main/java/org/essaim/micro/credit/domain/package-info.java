/** Whether an owner may be named when others adopt the initiative: by consent alone (R75). */
package org.essaim.micro.credit.domain;
