;; The same calls in each language. usage: guile ten_calls.scm DOCUMENT
;; SPDX-License-Identifier: Apache-2.0
(load-extension "./palcare.so" "SWIG_init")
(define path (cadr (command-line)))

(define (say . words)
  (for-each display words)
  (newline))

(define (after word text)
  (let ((at (string-contains text word)))
    (if at (substring text (+ at (string-length word))) text)))

(define (refusal call)
  (catch #t
    (lambda () (call) "nothing")
    (lambda (key place form words . rest) (after "error: " (car words)))))

(define (or-nothing thing)
  (if (or (not thing) (null? thing)) "nothing" thing))

(define service (type-named "service"))
(define (field name) (field-named service name))

(define doc (Doc-read-file path '() '()))
(say (Doc-count doc 0) " records")
(define house (Doc-find doc "larch-house"))
(say (Record-own-id house) ": " (Record-text house (field "name") ""))
(Record-set-text house (field "name") "es" "Casa del Álamo")
(say (Record-text house (field "name") "es"))
(say "refused: " (refusal (lambda () (Record-set-value house (field "status") "activ"))))
(define report (new-Report))
(say "missing: " (refusal (lambda () (Doc-read-file "missing.xml" '() report))))
(say (Report-count report) " problem")
(say "nobody: " (or-nothing (Doc-find doc "nobody")))
(say "succeeded-by: " (or-nothing (Record-value house (field "succeeded-by") 0)))
(define again (Doc-read-text (Doc-to-text doc '() '()) "again.xml" '() '()))
(say (Doc-count again 0) " records again")
(say (let loop ((services 0) (record (Doc-next-record doc service '())))
       (if (null? record) services
           (loop (+ services 1) (Doc-next-record doc service record))))
     " services")
(define reader (new-Reader path '() '()))
(say (let loop ((read 0)) (if (null? (Reader-take reader)) read (loop (+ read 1)))) " records read")
