package org.huoshui.matchmaking.event;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Signing in at the door with the code shown there, without an account. */
@RestController
@RequestMapping("/api/matchmaking/door")
class DoorController {

    private final GuestDoor door;

    DoorController(GuestDoor door) {
        this.door = door;
    }

    record DoorView(String name, LocalDate day, String place) {
        static DoorView of(GuestDoor.Shown shown) {
            return new DoorView(shown.name(), shown.day(), shown.place());
        }
    }

    /** @param body the guest's firm or institution, by its full name */
    record GuestWanted(@Nullable String body, @Nullable String person) {

        /** Nothing of the person. */
        @Override
        public String toString() {
            return "GuestWanted[" + body + "]";
        }
    }

    @GetMapping("/{code}")
    DoorView look(@PathVariable String code, HttpServletRequest request) {
        return DoorView.of(door.look(code, request.getRemoteAddr()));
    }

    @PostMapping("/{code}")
    DoorView enter(@PathVariable String code, @RequestBody GuestWanted guest, HttpServletRequest request) {
        return DoorView.of(door.enter(
                code,
                Objects.requireNonNullElse(guest.body(), ""),
                Objects.requireNonNullElse(guest.person(), ""),
                request.getRemoteAddr()));
    }
}
