package org.huoshui.server;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.IOFileUploadException;
import org.huoshui.kernel.ErrorCode.Blame;
import org.huoshui.kernel.Problem;
import org.huoshui.kernel.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns refusals and faults into RFC 9457 answers with a stable code and a sentence in both languages. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final long UPLOAD_LIMIT_MB = 20;
    private static final String TRY_AGAIN_SECONDS = "5";

    private final HikariDataSource pool;

    ProblemAdvice(HikariDataSource pool) {
        this.pool = pool;
    }

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @ExceptionHandler
    ResponseEntity<Object> refused(Refused refused, Locale locale) {
        return answer(refused.problems(), locale);
    }

    /** The door's own business: the security filters answer these. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void notSignedIn(AuthenticationException failure) {
        throw failure;
    }

    /**
     * A form that is none, or a file's name with a character that no file's name has. What fails here on our side, as a
     * disk without room for the file, is a fault as any other.
     */
    @ExceptionHandler
    ResponseEntity<Object> oddForm(MultipartException odd, HttpServletRequest request, Locale locale) {
        Throwable why = odd.getMostSpecificCause();
        boolean theirs = why instanceof InvalidFileNameException
                || why instanceof FileUploadException && !(why instanceof IOFileUploadException);
        return theirs
                ? answer(List.of(Problem.of(ServerFault.MALFORMED_REQUEST, summary((Exception) why))), locale)
                : fault(odd, request, locale);
    }

    /** The reader went on to another page before this answer was written: nobody is there to be told. */
    @ExceptionHandler
    void gone(ClientAbortException gone) {}

    /** Row-level security said no to a change: whoever asks may look on at most. */
    @ExceptionHandler
    ResponseEntity<Object> notAllowed(DataAccessException refusal, HttpServletRequest request, Locale locale) {
        boolean wall = refusal.getMostSpecificCause() instanceof SQLException cause
                && INSUFFICIENT_PRIVILEGE.equals(cause.getSQLState());
        return wall
                ? answer(List.of(Problem.of(ServerFault.BEHIND_THE_WALL)), locale)
                : fault(refusal, request, locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault, HttpServletRequest request, Locale locale) {
        String number = Requests.number(request);
        Optional<ServerFault> passing = Passing.of(fault, pool);
        if (passing.isEmpty()) {
            // the pattern, not the address: a name may stand in it
            log.error("Fault {} at {} {}", number, request.getMethod(), Requests.endpoint(request), fault);
            return answer(List.of(Problem.of(ServerFault.INTERNAL, number)), locale);
        }
        if (passing.get() == ServerFault.STORAGE_FULL)
            log.error("The disk is full; {} {} was not saved", request.getMethod(), Requests.endpoint(request));
        else log.warn("{} at {} {}", passing.get().code(), request.getMethod(), Requests.endpoint(request));
        return answer(List.of(Problem.of(passing.get())), locale);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @org.jspecify.annotations.Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Problem problem = switch (fault) {
            case MaxUploadSizeExceededException large -> Problem.of(ServerFault.UPLOAD_TOO_LARGE, UPLOAD_LIMIT_MB);
            case NoResourceFoundException missing ->
                Problem.of(ServerFault.NO_SUCH_PAGE, "/" + missing.getResourcePath());
            case HttpRequestMethodNotSupportedException wrong ->
                Problem.of(ServerFault.METHOD_NOT_ALLOWED, wrong.getMethod());
            default -> Problem.of(ServerFault.MALFORMED_REQUEST, summary(fault));
        };
        return answer(List.of(problem), request.getLocale());
    }

    private static String summary(Exception fault) {
        String message = fault.getMessage();
        if (message == null) return fault.getClass().getSimpleName();
        String line = message.lines().findFirst().orElse("");
        return line.length() > 160 ? line.substring(0, 160) + "…" : line;
    }

    static ResponseEntity<Object> answer(List<Problem> problems, Locale locale) {
        Problem first = problems.getFirst();
        ProblemDetail detail = ProblemDetail.forStatus(status(first.blame()));
        detail.setType(URI.create("urn:huoshui:problem:" + first.code()));
        detail.setTitle(first.said(locale));
        detail.setDetail(first.said(locale));
        detail.setProperty("code", first.code());
        detail.setProperty("zh", first.zh());
        detail.setProperty("en", first.en());
        if (first.place() != null) detail.setProperty("place", first.place());
        detail.setProperty("problems", problems);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(detail.getStatus());
        if (first.blame() == Blame.UNAVAILABLE) answer.header(HttpHeaders.RETRY_AFTER, TRY_AGAIN_SECONDS);
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }

    private static HttpStatus status(Blame blame) {
        return switch (blame) {
            case INPUT -> HttpStatus.BAD_REQUEST;
            case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
